import { Component, createElement } from 'preact';
import type { ComponentType } from 'preact';

/** Rests while its props are the same. (preact/compat has one too, with 4 kB of other things.) */
export function memo<P extends object>(view: ComponentType<P>): ComponentType<P> {
  return class extends Component<P> {
    override shouldComponentUpdate(next: P): boolean {
      return !sameFields(this.props, next);
    }
    render() {
      return createElement(view, this.props);
    }
  };
}

function sameFields(a: object, b: object): boolean {
  const left = Object.entries(a);
  const right = new Map(Object.entries(b));
  return left.length === right.size && left.every(([key, value]) => right.get(key) === value);
}
