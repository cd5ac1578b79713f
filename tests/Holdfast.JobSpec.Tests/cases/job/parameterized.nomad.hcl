job "j" {
  type = "batch"

  parameterized {
    payload       = "required"
    meta_required = ["customer"]
    meta_optional = ["debug", "region"]
  }

  group "g" {
    task "t" {
      driver = "raw_exec"
    }
  }
}
