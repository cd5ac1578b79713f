job "j" {
  group "g" {
    task "t" {
      driver = "raw_exec"
      artifact {
        destination = "../../etc"
        mode        = "tree"
      }

      artifact {
        source = "https://example.test/x"
        options {
          checksum = "crc:abc"
        }
      }
    }
  }
}
