// What levitate takes for an incompatibility with Grafana 12.3.0 and is none. One reason for each entry.
module.exports = {
  changes: [
    // The parameter has the same type; 13 only prints it as "type PanelOptionsEditorConfig".
    /^PanelOptionsEditorBuilder\.add(NumberInput|TextInput|Radio|Select|BooleanSwitch|CustomEditor)$/,
    // The settings object's type has grown by fields that we do not read; levitate shows no difference.
    /^config$/,
  ],
};
