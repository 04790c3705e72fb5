import { CUSTOM_ELEMENTS_SCHEMA, Component, provideZonelessChangeDetection, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import 'relations-map/inline';
import type { RelationsMapEvents } from 'relations-map/define';

@Component({
  selector: 'consumer-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <relations-map [attr.focus]="focus" (relations-map-change)="hear($event)"></relations-map>
    <p>Chosen: {{ chosen() }}</p>
  `,
})
class Root {
  readonly focus = 'UZB';
  readonly chosen = signal('');

  hear(event: RelationsMapEvents['relations-map-change']) {
    this.chosen.set(event.detail.state.selected ?? '');
  }
}

await bootstrapApplication(Root, { providers: [provideZonelessChangeDetection()] });
