/**
 * What the typings of the element touch of @types/react 19, vue 3 and svelte 5, in the same shape: enough to compile
 * the fixtures without these packages.
 */
declare module 'react' {
  export type Ref<T> = { current: T | null } | ((instance: T | null) => void) | null;
  export interface HTMLAttributes<T> {
    className?: string;
    id?: string;
    lang?: string;
    children?: unknown;
    onClick?: (event: { currentTarget: T }) => void;
  }
  export type DetailedHTMLProps<E extends HTMLAttributes<T>, T> = E & { key?: string; ref?: Ref<T> };
  export namespace JSX {
    interface Element { type: unknown }
    interface ElementChildrenAttribute { children: {} }
    interface IntrinsicElements { p: DetailedHTMLProps<HTMLAttributes<HTMLParagraphElement>, HTMLParagraphElement> }
  }
}

declare module 'react/jsx-runtime' {
  import type { JSX as Own } from 'react';
  export namespace JSX {
    interface Element extends Own.Element {}
    interface ElementChildrenAttribute extends Own.ElementChildrenAttribute {}
    interface IntrinsicElements extends Own.IntrinsicElements {}
  }
  export const jsx: unknown;
  export const jsxs: unknown;
}

declare module 'vue' {
  export interface HTMLAttributes { id?: string; class?: unknown; lang?: string }
  export interface GlobalComponents {}
}

declare module 'svelte/elements' {
  export interface HTMLAttributes<T extends EventTarget> { id?: string | undefined | null; lang?: string | undefined | null; onclick?: ((event: MouseEvent & { currentTarget: T }) => void) | null }
  export interface SvelteHTMLElements { p: HTMLAttributes<HTMLParagraphElement> }
}
