using System.Diagnostics;

namespace SequenceToy.Storage.SafeTensors;

/// <summary>The number types of the safetensors format, with its names.</summary>
internal enum ElementType
{
    BOOL,
    U8,
    I8,
    F8_E5M2,
    F8_E4M3,
    I16,
    U16,
    F16,
    BF16,
    I32,
    U32,
    F32,
    I64,
    U64,
    F64,
}

internal static class ElementTypes
{
    /// <summary>Gets the number of bytes per number.</summary>
    public static int Size(this ElementType type) => type switch
    {
        >= ElementType.I64 => 8,
        >= ElementType.I32 => 4,
        >= ElementType.I16 => 2,
        >= ElementType.BOOL => 1,
        _ => throw new UnreachableException($"Unknown type: {type}."),
    };
}
