job "j" {
  group "g" {
    network {
      port "http" {}
      port "admin" {}
    }

    service {
      name = "${JOB}-x-${TASKGROUP}"
      port = "http"
    }

    service {
      name = "api-${NOMAD_ALLOC_INDEX}"
      port = "admin"
    }

    task "t" {
      driver = "raw_exec"
      service {
        name = "${BASE}"
        port = "http"
      }

      service {
        name = "${TASK}-${JOB}"
        port = "http"
      }
    }
  }
}
