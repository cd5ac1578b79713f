namespace Holdfast.Model.Services;

/// <summary>Services of one namespace.</summary>
public sealed record ServiceRegistrationListStub
{
    public string Namespace { get; init => field = value ?? ""; } = "";
    public ValueList<ServiceRegistrationStub>? Services { get; init; }
}
