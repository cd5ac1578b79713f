job "transcode" {
  type = "batch"

  parameterized {
    payload       = "required"
    meta_required = ["input"]
    meta_optional = ["quality"]
  }

  meta {
    quality = "high"
  }

  group "transcode" {
    reschedule {
      attempts  = 0
      unlimited = false
    }

    task "ffmpeg" {
      driver = "exec"

      dispatch_payload {
        file = "settings.json"
      }

      config {
        command = "ffmpeg"
        args    = ["-i", "${NOMAD_META_INPUT}", "-q", "${NOMAD_META_QUALITY}", "local/out.mp4"]
      }

      resources {
        cores  = 2
        memory = 2048
      }
    }
  }
}
