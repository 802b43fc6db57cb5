// imsmanifest.xml of SCORM 1.2: one item, one resource, every file named.
import type { Scenario } from '../../scenario/scenario.ts';
import { xml } from './xml.ts';

/** `mastery` from 0 to 1; SCORM counts from 0 to 100. */
export function scormXml({ id, title }: Scenario, mastery: number, files: string[]): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<manifest identifier="keyfall-${xml(id)}" version="1.0"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="keyfall">
    <organization identifier="keyfall">
      <title>${xml(title)}</title>
      <item identifier="game" identifierref="files" isvisible="true">
        <title>${xml(title)}</title>
        <adlcp:masteryscore>${Math.round(mastery * 100)}</adlcp:masteryscore>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="files" type="webcontent" adlcp:scormtype="sco" href="index.html">
${files.map((file) => `      <file href="${xml(file)}"/>`).join('\n')}
    </resource>
  </resources>
</manifest>
`;
}
