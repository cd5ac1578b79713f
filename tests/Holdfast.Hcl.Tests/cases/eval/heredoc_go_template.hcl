template {
  data = <<EOH
{{ range service "db" }}server {{ .Address }}:{{ .Port }}{{ end }}
cost $5 100% {{ env "NOMAD_IP_http" }} ${NOMAD_PORT_http}
EOH
}
