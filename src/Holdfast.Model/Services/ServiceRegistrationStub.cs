namespace Holdfast.Model.Services;

/// <summary>A service by name with all its tags.</summary>
public sealed record ServiceRegistrationStub
{
    public string ServiceName { get; init => field = value ?? ""; } = "";
    public ValueList<string>? Tags { get; init; }
}
