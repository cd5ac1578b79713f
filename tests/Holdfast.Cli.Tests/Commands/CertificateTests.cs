namespace Holdfast.Cli.Tests.Commands;

/// <summary>Files of certificates that are missing or none.</summary>
public class CertificateTests
{
    [Fact]
    public async Task A_certificate_file_that_is_missing_or_no_certificate_is_an_error_without_a_stack_trace()
    {
        var folder = Directory.CreateTempSubdirectory("holdfast-cert-");
        try
        {
            var file = Path.Combine(folder.FullName, "client.pem");
            foreach (var text in new string?[] { null, "not a certificate" })
            {
                if (text is not null) await File.WriteAllTextAsync(file, text);
                var run = await CommandRun.Of(["job", "status", "-address=https://127.0.0.1:1", "-client-cert", file]);
                Assert.Equal(1, run.ExitCode);
                Assert.StartsWith("Error: ", run.Error, StringComparison.Ordinal);
                Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
