namespace Holdfast.Model.Api;

/// <summary>Result of validating.</summary>
public sealed record JobValidateResponse
{
    public bool DriverConfigValidated { get; init; }
    public ValueList<string>? ValidationErrors { get; init; }
    public string Error { get; init => field = value ?? ""; } = "";
    public string Warnings { get; init => field = value ?? ""; } = "";
}
