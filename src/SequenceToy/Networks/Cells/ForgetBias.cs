using System.Globalization;
using System.Text.Json.Serialization;

namespace SequenceToy.Networks.Cells;

/// <summary>Where the bias of an LSTM's forget gate starts: at a number, or at PyTorch's random start around 0.</summary>
/// <remarks>Equal to another with the same start, wherever it comes from. The default value is <see cref="Random"/>.</remarks>
public readonly record struct ForgetBias
{
    [JsonConstructor]
    internal ForgetBias(double? value, bool isFromTask)
    {
        Value = value is { } start ? Require.Between(start, -100, 100, "forgetBias") : null;
        IsFromTask = isFromTask;
    }

    /// <summary>PyTorch's random start around 0.</summary>
    public static ForgetBias Random => default;

    /// <summary>The start, from −100 to 100; null for the random start.</summary>
    public double? Value { get; }

    /// <summary>Whether the start is the one that the task recommends, rather than one that was asked for.</summary>
    public bool IsFromTask { get; }

    /// <summary>A start at a number.</summary>
    /// <param name="value">The start, from −100 to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value outside what is allowed.</exception>
    public static implicit operator ForgetBias(double value) => At(value);

    /// <summary>A start at a number.</summary>
    /// <param name="value">The start, from −100 to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value outside what is allowed.</exception>
    public static ForgetBias At(double value) => new(value, isFromTask: false);

    /// <summary>The start that a task recommends; random where it recommends none.</summary>
    internal static ForgetBias Recommended(double? value) => value is null ? Random : new(value, isFromTask: true);

    /// <inheritdoc/>
    public bool Equals(ForgetBias other) => Value == other.Value;
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>The start as people write it: <c>5</c>, <c>5 (recommended by the task)</c>, <c>random</c>.</summary>
    public override string ToString() =>
        Value is { } start ? start.ToString(CultureInfo.InvariantCulture) + (IsFromTask ? " (recommended by the task)" : "") : "random";
}
