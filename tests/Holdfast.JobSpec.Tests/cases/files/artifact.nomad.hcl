job "j" {
  group "g" {
    task "t" {
      driver = "raw_exec"
      artifact {
        source      = "https://example.test/app.tar.gz"
        destination = "local/app"
        mode        = "dir"
        insecure    = true
        chown       = true

        options {
          checksum = "md5:0123456789abcdef0123456789abcdef"
          archive  = false
        }

        headers {
          Authorization = "Bearer x"
        }
      }

      artifact {
        source = "https://example.test/tool"
      }

      artifact {
        source = "https://example.test/bin/tool"
        mode   = "file"
      }

      artifact {
        source  = "git::https://example.test/repo"
        options = {
          ref = "main"
        }
      }
    }
  }
}
