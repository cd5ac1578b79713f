job "billing" {
  region    = "eu"
  namespace = "finance"

  group "app" {
    reschedule {
      delay          = "15s"
      delay_function = "fibonacci"
      max_delay      = "20m"
      unlimited      = true
    }

    task "billing" {
      driver = "java"

      artifact {
        source      = "s3::https://s3.eu-west-1.example.test/artifacts/billing.jar"
        destination = "local/billing.jar"
        mode        = "file"

        options {
          aws_access_key_id = "key"
        }
      }

      config {
        jar_path    = "local/billing.jar"
        jvm_options = ["-Xmx512m", "-Xms256m"]
        args        = ["--port", "${NOMAD_PORT_http}"]
      }

      vault {
        policies    = ["billing"]
        change_mode = "restart"
      }

      template {
        data        = <<-EOF
          {{ with secret "database/creds/billing" }}
          DB_USER={{ .Data.username }}
          DB_PASS={{ .Data.password }}
          {{ end }}
          EOF
        destination = "secrets/db.env"
        env         = true
      }

      resources {
        cpu    = 1000
        memory = 768
      }
    }

    network {
      port "http" {}
    }
  }
}
