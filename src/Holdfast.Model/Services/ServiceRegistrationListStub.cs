namespace Holdfast.Model.Services;

/// <summary>Services of one namespace.</summary>
public sealed record ServiceRegistrationListStub
{
    public string Namespace { get; init; } = "";
    public ValueList<ServiceRegistrationStub>? Services { get; init; }
}
