using System.Globalization;

namespace Holdfast.Cli.Output;

/// <summary>Bytes in binary units with two digits of the larger ones.</summary>
internal static class Sizes
{
    private static readonly string[] Units = ["B", "KiB", "MiB", "GiB", "TiB", "PiB"];

    internal static string Text(double bytes)
    {
        var unit = 0;
        while (bytes >= 1024 && unit < Units.Length - 1)
        {
            bytes /= 1024;
            unit++;
        }
        return bytes.ToString(unit == 0 ? "0" : "0.##", CultureInfo.InvariantCulture) + " " + Units[unit];
    }

    internal static string FromMB(long megabytes) => Text(megabytes * 1024d * 1024d);
}
