import { createContext, useContext } from 'react';

import { DEFAULT_SETTINGS, type Settings } from '../adapters/settings/Settings';

export const SettingsContext = createContext<Settings>(DEFAULT_SETTINGS);

/** The app's validated settings. */
export const useSettings = (): Settings => useContext(SettingsContext);
