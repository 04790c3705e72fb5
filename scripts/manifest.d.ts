/** As much of the schema of custom-elements-manifest as is made here; the types of the analyzer lead to a package that it does not install. */
export interface Type { text: string }
export interface Described { name: string; description?: string; inheritedFrom?: unknown }
export interface Attribute extends Described { type?: Type; default?: string; fieldName?: string }
export interface Parameter { name: string; type?: Type; default?: string; optional?: boolean; description?: string }
export interface Member extends Described {
  kind: string;
  privacy?: string;
  static?: boolean;
  type?: Type;
  return?: { type: Type };
  parameters?: Parameter[];
  default?: string;
  attribute?: string;
  reflects?: boolean;
  readonly?: boolean;
}
export interface Property extends Described { syntax?: string; default?: string }
export interface Declaration {
  kind: string;
  name: string;
  tagName?: string;
  customElement?: boolean;
  superclass?: { name: string };
  description?: string;
  attributes?: Attribute[];
  events?: (Described & { type?: Type })[];
  members?: Member[];
  slots?: Described[];
  cssParts?: Described[];
  cssProperties?: Property[];
}
export interface Module { kind: string; path: string; declarations: Declaration[]; exports: { kind: string; name: string; declaration: { name: string; module: string } }[] }
export interface Manifest { schemaVersion: string; readme?: string; modules: Module[] }
