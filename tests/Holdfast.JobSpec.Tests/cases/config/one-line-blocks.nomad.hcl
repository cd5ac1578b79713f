job "j" {
  group "g" {
    task "t" {
      driver = "raw_exec"
      config {
        image = "app:1"
        auth { username = "u" }
        mounts = [
          { type = "bind", source = "/a", target = "/b", readonly = true },
        ]
      }
    }
  }
}
