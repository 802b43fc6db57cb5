// cmi5.xml: what a training system reads of a package. The order of elements is that of the course-structure schema.
import type { Scenario } from '../../scenario/scenario.ts';
import { xml } from './xml.ts';

export interface Cmi5Options {
  /** Under which the publisher names things: an address, without a slash at its end. */
  iri: string;
  /** 0 to 1. */
  mastery: number;
}

export function cmi5Xml(scenario: Scenario, { iri, mastery }: Cmi5Options): string {
  const course = `${iri}/courses/${scenario.id}`;
  const objectives = Object.entries(scenario.objectives);
  const ids = objectives.map(([id]) => `${course}/objectives/${id}`);
  return `<?xml version="1.0" encoding="utf-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="${xml(course)}">
${words(scenario.title, scenario.summary, 4)}
  </course>${
    objectives.length === 0
      ? ''
      : `
  <objectives>
${objectives.map(([, { says, lookFor }], at) => objective(ids[at] ?? '', says, lookFor)).join('\n')}
  </objectives>`
  }
  <au id="${xml(`${course}/game`)}" moveOn="CompletedOrPassed" masteryScore="${mastery}" launchMethod="AnyWindow">
${words(scenario.title, scenario.summary, 4)}${
    ids.length === 0
      ? ''
      : `
    <objectives>
${ids.map((id) => `      <objective idref="${xml(id)}"/>`).join('\n')}
    </objectives>`
  }
    <url>index.html</url>
  </au>
</courseStructure>
`;
}

function objective(id: string, says: string, lookFor: string[]): string {
  return `    <objective id="${xml(id)}">
${words(says, lookFor.join(' ') || says, 6)}
    </objective>`;
}

function words(title: string, description: string, indent: number): string {
  const space = ' '.repeat(indent);
  const lang = (text: string): string => `<langstring lang="en">${xml(text)}</langstring>`;
  return [
    `${space}<title>${lang(title)}</title>`,
    `${space}<description>${lang(description || title)}</description>`,
  ].join('\n');
}
