/**
 * The peers are installed for the bench alone, so that the type check of the project must do without their types.
 * What is known of them here is that they exist.
 */
declare module '@amcharts/amcharts5';
declare module '@amcharts/amcharts5/map';
declare module 'echarts/core';
declare module 'echarts/charts';
declare module 'echarts/components';
declare module 'echarts/renderers';
declare module 'leaflet';
declare module 'maplibre-gl';

declare module 'papaparse' {
  const Papa: { parse: (text: string, options: { header: true, skipEmptyLines: boolean }) => { data: Record<string, string>[] } };
  export default Papa;
}
