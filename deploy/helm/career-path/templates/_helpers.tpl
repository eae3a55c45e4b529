{{- define "career-path.name" -}}
{{- $name := ternary .root.Release.Name (printf "%s-%s" .root.Release.Name .root.Chart.Name) (contains .root.Chart.Name .root.Release.Name) -}}
{{ printf "%s-%s" ($name | trunc 50 | trimSuffix "-") .part }}
{{- end }}

{{- define "career-path.selector" -}}
app.kubernetes.io/name: {{ .root.Chart.Name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .part }}
{{- end }}

{{- define "career-path.labels" -}}
{{ include "career-path.selector" . }}
app.kubernetes.io/part-of: career-path
app.kubernetes.io/version: {{ .root.Values.image.tag | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end }}

{{- define "career-path.image" -}}
{{- $digest := index .root.Values.image.digests .part -}}
{{ .root.Values.image.registry }}/{{ .part }}{{ if $digest }}@{{ $digest }}{{ else }}:{{ .root.Values.image.tag }}{{ end }}
{{- end }}
