{{- /* What every part is told. */}}
{{- define "career-path.shared-env" -}}
- {name: SERVER_ADDRESS, value: "0.0.0.0"}
- {name: SERVER_PORT, value: "8080"}
- {name: JWT_ISSUER_URI, value: {{ .Values.jwt.issuerUri | quote }}}
- {name: JWT_AUDIENCE, value: {{ .Values.jwt.audience | quote }}}
- {name: JWT_PROVIDER, value: {{ .Values.jwt.provider | quote }}}
- {name: PUBLIC_URL, value: {{ .Values.publicUrl | quote }}}
- {name: OTLP_TRACES, value: {{ .Values.traces.enabled | quote }}}
- {name: OTLP_ENDPOINT, value: {{ .Values.traces.endpoint | quote }}}
{{- end }}

{{- define "career-path.edge-env" -}}
- {name: PROFILE_URI, value: "http://{{ include "career-path.name" (dict "root" . "part" "profile") }}:8080"}
- {name: ASSESSMENT_URI, value: "http://{{ include "career-path.name" (dict "root" . "part" "assessment") }}:8080"}
- {name: ROADMAP_URI, value: "http://{{ include "career-path.name" (dict "root" . "part" "roadmap") }}:8080"}
- {name: TRUSTED_PROXIES, value: {{ .Values.ingress.trustedProxies | quote }}}
{{- with .Values.signIn.existingSecret }}
- name: OIDC_CLIENT_ID
  valueFrom: {secretKeyRef: {name: {{ . }}, key: client-id}}
- name: OIDC_CLIENT_SECRET
  valueFrom: {secretKeyRef: {name: {{ . }}, key: client-secret, optional: true}}
- {name: SESSION_KEY, value: /keys/session.key}
{{- end }}
{{- end }}

{{- /* How Kafka is reached: by the services, and by the edge for what it must tell its other replicas. */}}
{{- define "career-path.kafka-env" -}}
- {name: KAFKA_BOOTSTRAP_SERVERS, value: {{ .Values.kafka.bootstrapServers | quote }}}
{{- $tls := .Values.kafka.tls.enabled }}
{{- if .Values.kafka.sasl.mechanism }}
- name: KAFKA_USERNAME
  valueFrom: {secretKeyRef: {name: {{ .Values.kafka.sasl.existingSecret }}, key: username}}
- name: KAFKA_PASSWORD
  valueFrom: {secretKeyRef: {name: {{ .Values.kafka.sasl.existingSecret }}, key: password}}
- {name: SPRING_KAFKA_SECURITY_PROTOCOL, value: {{ ternary "SASL_SSL" "SASL_PLAINTEXT" $tls }}}
- {name: SPRING_KAFKA_PROPERTIES_SASL_MECHANISM, value: {{ .Values.kafka.sasl.mechanism }}}
- name: SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG
  value: {{ printf "org.apache.kafka.common.security.%s required username=\"$(KAFKA_USERNAME)\" password=\"$(KAFKA_PASSWORD)\";" (ternary "plain.PlainLoginModule" "scram.ScramLoginModule" (eq .Values.kafka.sasl.mechanism "PLAIN")) | squote }}
{{- else if $tls }}
- {name: SPRING_KAFKA_SECURITY_PROTOCOL, value: SSL}
{{- end }}
{{- if $tls }}
{{- with .Values.kafka.tls.caSecret }}
- {name: SPRING_SSL_BUNDLE_PEM_KAFKA_TRUSTSTORE_CERTIFICATE, value: "file:/tls/kafka/ca.crt"}
{{- end }}
{{- with .Values.kafka.tls.clientSecret }}
- {name: SPRING_SSL_BUNDLE_PEM_KAFKA_KEYSTORE_CERTIFICATE, value: "file:/tls/kafka/tls.crt"}
- {name: SPRING_SSL_BUNDLE_PEM_KAFKA_KEYSTORE_PRIVATEKEY, value: "file:/tls/kafka/tls.key"}
{{- end }}
{{- if or .Values.kafka.tls.caSecret .Values.kafka.tls.clientSecret }}
- {name: SPRING_KAFKA_SSL_BUNDLE, value: kafka}
{{- end }}
{{- end }}
{{- end }}

{{- /* What every service is told. */}}
{{- define "career-path.service-env" -}}
- name: MONGODB_URI
  valueFrom: {secretKeyRef: {name: {{ .Values.mongodb.existingSecret }}, key: uri}}
{{- if .Values.mongodb.tls.caSecret }}
- {name: SPRING_SSL_BUNDLE_PEM_MONGODB_TRUSTSTORE_CERTIFICATE, value: "file:/tls/mongodb/ca.crt"}
- {name: SPRING_MONGODB_SSL_BUNDLE, value: mongodb}
{{- end }}
- {name: KAFKA_PARTITIONS, value: {{ .Values.kafka.partitions | quote }}}
{{- with .Values.kafka.replicas }}
- {name: KAFKA_REPLICAS, value: {{ . | quote }}}
{{- end }}
{{- end }}

{{- define "career-path.roadmap-env" -}}
- {name: SECRETS_KEY, value: /keys/webhooks.key}
- {name: CREDENTIALS_KEY, value: /keys/credentials.pem}
{{- end }}

{{- /* The secrets of one part as files. */}}
{{- define "career-path.volumes" -}}
{{- $values := .root.Values -}}
- {name: tmp, emptyDir: {sizeLimit: 1Gi}}
{{- if eq .part "edge" }}
{{- with $values.signIn.existingSecret }}
- {name: keys, secret: {secretName: {{ . }}, items: [{key: session.key, path: session.key}]}}
{{- end }}
{{- else }}
{{- if eq .part "roadmap" }}
- {name: keys, secret: {secretName: {{ $values.roadmap.existingSecret }}}}
{{- end }}
{{- with $values.mongodb.tls.caSecret }}
- {name: mongodb-tls, secret: {secretName: {{ . }}, items: [{key: ca.crt, path: ca.crt}]}}
{{- end }}
{{- end }}
{{- if and $values.kafka.tls.enabled (or $values.kafka.tls.caSecret $values.kafka.tls.clientSecret) }}
- name: kafka-tls
  projected:
    sources:
      {{- with $values.kafka.tls.caSecret }}
      - {secret: {name: {{ . }}, items: [{key: ca.crt, path: ca.crt}]}}
      {{- end }}
      {{- with $values.kafka.tls.clientSecret }}
      - {secret: {name: {{ . }}, items: [{key: tls.crt, path: tls.crt}, {key: tls.key, path: tls.key}]}}
      {{- end }}
{{- end }}
{{- end }}

{{- define "career-path.mounts" -}}
{{- $values := .root.Values -}}
- {name: tmp, mountPath: /tmp}
{{- if or (eq .part "roadmap") (and (eq .part "edge") $values.signIn.existingSecret) }}
- {name: keys, mountPath: /keys, readOnly: true}
{{- end }}
{{- if and (ne .part "edge") $values.mongodb.tls.caSecret }}
- {name: mongodb-tls, mountPath: /tls/mongodb, readOnly: true}
{{- end }}
{{- if and $values.kafka.tls.enabled (or $values.kafka.tls.caSecret $values.kafka.tls.clientSecret) }}
- {name: kafka-tls, mountPath: /tls/kafka, readOnly: true}
{{- end }}
{{- end }}
