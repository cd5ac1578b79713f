namespace Holdfast.Store;

/// <summary>A lease as its taker has it; whether it is still held only the store knows.</summary>
/// <param name="Token">The revision at which it was taken: larger for every later taker.</param>
public sealed record Lease(string Name, string Holder, long Token, TimeSpan Ttl)
{
    public const string Prefix = "leases/";

    /// <summary>The key that says who holds the lease of that name; its value is a <see cref="Documents.LeaseHolder"/> as JSON.</summary>
    public static string KeyOf(string name) => Prefix + name;

    /// <summary>The fencing condition for transactions that only the holder may do.</summary>
    public Compare Fence => Compare.LeaseHeld(this);
}
