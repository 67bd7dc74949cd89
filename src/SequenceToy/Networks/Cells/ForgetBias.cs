using System.Globalization;
using System.Text.Json.Serialization;

namespace SequenceToy.Networks.Cells;

/// <summary>The initial bias of an LSTM's forget gate: a number, or PyTorch's random value around 0.</summary>
/// <remarks>Equal to another forget bias with the same value, recommended or not. The default value is <see cref="Random"/>.</remarks>
public readonly record struct ForgetBias
{
    [JsonConstructor]
    internal ForgetBias(double? value, bool isFromTask)
    {
        Value = value is { } start ? Require.Between(start, -100, 100, "forgetBias") : null;
        IsFromTask = isFromTask;
    }

    /// <summary>Gets PyTorch's random initial bias around 0.</summary>
    public static ForgetBias Random => default;

    /// <summary>The initial bias, from −100 to 100; null when random.</summary>
    public double? Value { get; }

    /// <summary>True when the task recommends the value, false when it was chosen explicitly.</summary>
    public bool IsFromTask { get; }

    /// <summary>Converts a number to an initial bias.</summary>
    /// <param name="value">The initial bias, from −100 to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its range.</exception>
    public static implicit operator ForgetBias(double value) => At(value);

    /// <summary>Returns a fixed initial bias.</summary>
    /// <param name="value">The initial bias, from −100 to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its range.</exception>
    public static ForgetBias At(double value) => new(value, isFromTask: false);

    /// <summary>Returns the initial bias that a task recommends; random where it recommends none.</summary>
    internal static ForgetBias Recommended(double? value) => value is null ? Random : new(value, isFromTask: true);

    /// <inheritdoc/>
    public bool Equals(ForgetBias other) => Value == other.Value;
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>Returns the initial bias as text, such as "5", "5 (recommended by the task)" or "random".</summary>
    public override string ToString() =>
        Value is { } start ? start.ToString(CultureInfo.InvariantCulture) + (IsFromTask ? " (recommended by the task)" : "") : "random";
}
