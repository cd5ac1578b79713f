job "j" {
  group "g" {
    task "t" {
      driver = "raw_exec"
      secret "api" {
        provider = "nomad"
        path     = "nomad/jobs/api"

        config {
          namespace = "default"
        }

        env {
          TOKEN = "value"
        }
      }
    }
  }
}
