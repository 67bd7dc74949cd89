using System.Diagnostics.CodeAnalysis;

namespace SequenceToy.Guards;

/// <summary>A value that follows from a record's other values: made when it is first asked for, and no part of the record's
/// equality.</summary>
internal sealed class Derived<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(
    Func<T> make) : Lazy<T>(make)
{
    public override bool Equals(object? obj) => obj is Derived<T>;
    public override int GetHashCode() => 0;
}
