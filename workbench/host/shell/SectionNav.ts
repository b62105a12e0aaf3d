import { createContext } from 'react';
import { type NavModelItem } from '@grafana/data';

/** The menu entry whose pages are on screen; PluginPage puts it before its own breadcrumbs. */
export const SectionNav = createContext<NavModelItem | undefined>(undefined);
