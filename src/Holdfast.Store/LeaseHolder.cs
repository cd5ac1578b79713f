using System.Text.Json.Serialization;

namespace Holdfast.Store;

/// <summary>The document at a lease's key. It may outlive the lease: an expired one stays until the next taker.</summary>
public sealed record LeaseHolder(string Name, string Holder);

[JsonSerializable(typeof(LeaseHolder))]
internal sealed partial class LeaseJson : JsonSerializerContext;
