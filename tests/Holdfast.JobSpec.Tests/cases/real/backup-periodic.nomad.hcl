job "backup" {
  type = "batch"

  periodic {
    crons            = ["0 3 * * *"]
    prohibit_overlap = true
    time_zone        = "Europe/Vienna"
  }

  group "backup" {
    restart {
      attempts = 1
      delay    = "1m"
    }

    task "dump" {
      driver = "exec"
      user   = "backup"

      config {
        command = "/usr/bin/pg_dump"
        args    = ["--format=custom", "--file=${NOMAD_ALLOC_DIR}/data/dump", "-h", "postgres.service.consul"]
      }
    }
  }
}
