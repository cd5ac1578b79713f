using System.Runtime.InteropServices;
using System.Text;

namespace Holdfast.Agent.Native;

/// <summary>Texts as the null-ended array of null-ended UTF-8 strings that exec takes. A text ends at its first null character, as the kernel would have it.</summary>
internal sealed unsafe class NativeStrings : IDisposable
{
    private readonly void* _block;

    internal NativeStrings(IEnumerable<string> texts)
    {
        var encoded = texts.Select(Encoding.UTF8.GetBytes).ToList();
        var table = (nuint)((encoded.Count + 1) * sizeof(byte*));
        _block = NativeMemory.AllocZeroed(table + (nuint)encoded.Sum(text => text.Length + 1));
        var pointers = (byte**)_block;
        var next = (byte*)_block + table;
        for (var i = 0; i < encoded.Count; i++)
        {
            pointers[i] = next;
            encoded[i].CopyTo(new Span<byte>(next, encoded[i].Length));
            next += encoded[i].Length + 1;
        }
    }

    internal byte** Pointer => (byte**)_block;

    public void Dispose() => NativeMemory.Free(_block);
}
