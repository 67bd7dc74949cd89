using System.Diagnostics.CodeAnalysis;

namespace SequenceToy.Guards;

/// <summary>A value computed on first use from a record's other values, and ignored by the record's equality.</summary>
internal sealed class Derived<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(
    Func<T> make) : Lazy<T>(make)
{
    public override bool Equals(object? obj) => obj is Derived<T>;
    public override int GetHashCode() => 0;
}
