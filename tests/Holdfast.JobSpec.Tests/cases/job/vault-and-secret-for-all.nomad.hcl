job "j" {
  vault {
    role = "all"
  }

  secret "db" {
    provider = "nomad"
    path     = "secrets/db"
  }

  group "a" {
    vault {
      role = "group"
    }

    secret "extra" {
      provider = "vault"
      path     = "kv/extra"

      config {
        engine = "kv_v2"
      }

      env {
        MODE = "x"
      }
    }

    task "one" {
      driver = "exec"
    }

    task "two" {
      driver = "exec"

      vault {
        role = "own"
      }

      secret "db" {
        provider = "nomad"
        path     = "secrets/other"
      }
    }
  }

  group "g" {
    task "t" {
      driver = "raw_exec"
    }
  }
}
