/**
 * Takes out of OpenLayers what its map imports and this one never asks of it: default controls and interactions, since
 * a `MapView` names its own; vector layers with styles and expressions, imported only for an `instanceof`; UTM. They
 * were more than a third of the map's chunk, to be fetched and evaluated before the map can be moved. Lines and areas
 * have vector layers in a chunk of their own.
 */
import { replaced } from './replaced.mjs'

const CHANGES = {
  'Map.js': [
    ["import {defaults as defaultControls} from './control/defaults.js';", ''],
    ['(WORKER_OFFSCREEN_CANVAS ? new Collection() : defaultControls())', 'new Collection()'],
    ["import {defaults as defaultInteractions} from './interaction/defaults.js';", ''],
    [
      /\(WORKER_OFFSCREEN_CANVAS\s+\? new Collection\(\)\s+: defaultInteractions\(\{[^}]*\}\)\)/,
      'new Collection()',
    ],
  ],
  'renderer/Composite.js': [
    ["import BaseVectorLayer from '../layer/BaseVector.js';", ''],
    [
      /layerState\.layer instanceof BaseVectorLayer &&\s+layerState\.layer\.getDeclutter\(\)/,
      'layerState.layer.getDeclutter?.()',
    ],
  ],
  'proj.js': [
    [/import \{\s+makeProjection as makeUTMProjection,[^}]*\} from '\.\/proj\/utm\.js';/, ''],
    ['[makeUTMTransforms]', '[]'],
    ['[makeUTMProjection]', '[]'],
  ],
}

export function leanOpenLayers() {
  return {
    name: 'lean-openlayers',
    apply: 'build',
    transform(code, id) {
      const changes = CHANGES[id.split('/node_modules/ol/')[1]]
      return changes && { code: replaced(code, 'ol', changes), map: null }
    },
  }
}
