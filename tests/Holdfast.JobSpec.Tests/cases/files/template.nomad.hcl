job "j" {
  group "g" {
    task "t" {
      driver = "raw_exec"
      template {
        data        = <<-EOT
          {{ with nomadVar "app" }}{{ .key }}{{ end }}
          port = {{ env "NOMAD_PORT_http" }}
        EOT
        destination = "local/app.conf"
      }
    }
  }
}
