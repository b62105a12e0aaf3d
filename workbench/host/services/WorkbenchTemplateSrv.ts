import { type AdHocVariableFilter, type ScopedVars, type TypedVariableModel } from '@grafana/data';
import { type TemplateSrv } from '@grafana/runtime';
import { type SceneObject } from '@grafana/scenes';
import { sceneGraph } from '@grafana/scenes/internal';

const VARIABLE = /\$(\w+)|\[\[(\w+?)(?::\w+)?\]\]|\$\{(\w+)(?:\.[^:^}]+)?(?::[^}]+)?\}/;

/** Interpolates in the scene a query belongs to or, failing that, in the active one. There is no older dashboard state. */
export class WorkbenchTemplateSrv implements TemplateSrv {
  replace(...[target, scopedVars, format, interpolations]: Parameters<TemplateSrv['replace']>): string {
    const scene = sceneOf(scopedVars);
    if (scene) {
      return sceneGraph.interpolate(scene, target, scopedVars, format as string | undefined, interpolations);
    }
    return (target ?? '').replace(new RegExp(VARIABLE, 'g'), (whole: string, ...groups: Array<string | undefined>) => {
      const name = groups.slice(0, 3).find((group) => group !== undefined);
      const scoped = name === undefined ? undefined : scopedVars?.[name];
      return scoped ? String(scoped.value) : whole;
    });
  }

  containsTemplate(target?: string): boolean {
    return target !== undefined && VARIABLE.test(target);
  }

  getVariables(): TypedVariableModel[] {
    let scene: SceneObject | undefined = window.__grafanaSceneContext;
    while (scene && !scene.state.$variables) {
      scene = scene.parent;
    }
    const variables = scene?.state.$variables?.state.variables ?? [];
    return variables.map(({ state }) => {
      const value = 'value' in state ? state.value : undefined;
      const text = 'text' in state ? state.text : value;
      // The model has many more fields; callers here read name, type and current.
      return { ...state, current: { value, text } } as unknown as TypedVariableModel;
    });
  }

  getAdhocFilters(): AdHocVariableFilter[] {
    return [];
  }

  updateTimeRange(): void {
    // The scene owns the time range.
  }
}

function sceneOf(scopedVars?: ScopedVars): SceneObject | undefined {
  const own: unknown = scopedVars?.__sceneObject?.value?.valueOf();
  if (isSceneObject(own)) {
    return own;
  }
  const active = window.__grafanaSceneContext;
  return active?.isActive ? active : undefined;
}

function isSceneObject(value: unknown): value is SceneObject {
  return typeof value === 'object' && value !== null && 'state' in value && 'parent' in value;
}
