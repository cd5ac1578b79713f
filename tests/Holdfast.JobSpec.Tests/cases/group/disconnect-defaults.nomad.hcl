job "j" {
  group "g" {
    disconnect {
      stop_on_client_after = "1m"
    }

    task "t" {
      driver = "raw_exec"
    }
  }
}
