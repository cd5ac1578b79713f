job "j" {
  group "g" {
    task "t" {
      driver = "raw_exec"
      config {
        image = "app:1"

        mount {
          type   = "bind"
          source = "/a"
          target = "/b"
        }

        mount {
          type   = "tmpfs"
          target = "/c"

          tmpfs_options {
            size = 100000
          }
        }

        logging {
          type = "json-file"
          config {
            max-size = "10m"
          }
        }

        labels {
          "com.example/x" = "1"
        }
      }
    }
  }
}
