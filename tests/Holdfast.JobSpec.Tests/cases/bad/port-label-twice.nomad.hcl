job "j" {
  group "g" {
    network {
      port "http" {}

      port "http" {
        static = 80
      }
    }

    task "t" {
      driver = "raw_exec"
    }
  }
}
