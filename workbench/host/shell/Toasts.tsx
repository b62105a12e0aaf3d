import { useEffect, useState } from 'react';
import { css } from '@emotion/css';
import { AppEvents, BusEventWithPayload, type GrafanaTheme2 } from '@grafana/data';
import { getAppEvents } from '@grafana/runtime';
import { Alert, type AlertVariant, useStyles2 } from '@grafana/ui';

interface Toast {
  id: number;
  severity: AlertVariant;
  title: string;
  text?: string;
}

const MOST_SHOWN = 5;
const SUCCESS_SHOWN_MS = 3_000;
const SHOWN_MS = 10_000;
/** The bus finds its listeners by `type` alone, so that a class with the legacy event's name hears it. */
function eventNamed(name: string) {
  return class extends BusEventWithPayload<unknown> {
    static type = name;
  };
}

const EVENTS = [
  [eventNamed(AppEvents.alertSuccess.name), 'success'],
  [eventNamed(AppEvents.alertInfo.name), 'info'],
  [eventNamed(AppEvents.alertWarning.name), 'warning'],
  [eventNamed(AppEvents.alertError.name), 'error'],
] as const;

/** The messages of the app event bus, newest last, gone after some seconds. */
export function Toasts() {
  const styles = useStyles2(getStyles);
  const [toasts, remove] = useToasts();
  return (
    <div className={styles.list} aria-live="polite">
      {toasts.map(({ id, severity, title, text }) => (
        <Alert key={id} severity={severity} title={title} elevated onRemove={() => remove(id)}>
          {text}
        </Alert>
      ))}
    </div>
  );
}

function useToasts(): [Toast[], (id: number) => void] {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const remove = (id: number): void => setToasts((list) => list.filter((toast) => toast.id !== id));
  useEffect(() => {
    let lastId = 0;
    const timers = new Set<ReturnType<typeof setTimeout>>();
    const show = (severity: AlertVariant, payload: unknown): void => {
      const [title, text] = Array.isArray(payload) ? payload.map(String) : [String(payload)];
      const id = ++lastId;
      setToasts((list) => [...list, { id, severity, title: title ?? '', text }].slice(-MOST_SHOWN));
      timers.add(setTimeout(() => remove(id), severity === 'success' ? SUCCESS_SHOWN_MS : SHOWN_MS));
    };
    const subscriptions = EVENTS.map(([event, severity]) =>
      getAppEvents()
        .getStream(event)
        .subscribe(({ payload }) => show(severity, payload))
    );
    return () => {
      subscriptions.forEach((subscription) => subscription.unsubscribe());
      timers.forEach(clearTimeout);
    };
  }, []);
  return [toasts, remove];
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({
    position: 'fixed',
    top: 56,
    right: theme.spacing(1),
    width: 400,
    maxWidth: 'calc(100vw - 16px)',
    zIndex: theme.zIndex.portal,
  }),
});
