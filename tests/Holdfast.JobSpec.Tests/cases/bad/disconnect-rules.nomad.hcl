job "j" {
  group "g" {
    disconnect {
      lost_after           = "1h"
      stop_on_client_after = "1m"
      reconcile            = "oldest"
    }

    task "t" {
      driver = "raw_exec"
    }
  }
}
