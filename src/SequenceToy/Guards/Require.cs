using System.Globalization;
using System.Runtime.CompilerServices;

namespace SequenceToy.Guards;

/// <summary>Validates arguments: each check returns the value or throws with what is allowed and what it was.</summary>
/// <remarks>The message names the member or argument that receives the value, in camel case.</remarks>
internal static class Require
{
    public static int Between(int value, int lowest, int highest, string? why = null, [CallerMemberName] string name = "") =>
        value >= lowest && value <= highest
            ? value
            : throw OutOfRange(name, $"must be from {lowest} to {highest}{Because(why)}; it was {value}.");

    public static double Between(double value, double lowest, double highest, [CallerMemberName] string name = "") =>
        value >= lowest && value <= highest
            ? value
            : throw OutOfRange(name, $"must be from {lowest} to {highest}; it was {value}.");

    /// <summary>Requires a value of at least the lower end and below the upper end.</summary>
    public static double AtLeastAndBelow(double value, double lowest, double limit, [CallerMemberName] string name = "") =>
        value >= lowest && value < limit
            ? value
            : throw OutOfRange(name, $"must be at least {lowest} and below {limit}; it was {value}.");

    /// <summary>Requires a value above zero and at most the upper end.</summary>
    public static double PositiveUpTo(double value, double highest, [CallerMemberName] string name = "") =>
        value > 0 && value <= highest
            ? value
            : highest == double.MaxValue ? throw OutOfRange(name, $"must be above 0; it was {value}.")
            : throw OutOfRange(name, $"must be above 0 and at most {highest}; it was {value}.");

    public static double Finite(double value, [CallerMemberName] string name = "") =>
        double.IsFinite(value)
            ? value
            : throw OutOfRange(name, $"must be a finite number; it was {value}.");

    public static T Defined<T>(T value, [CallerMemberName] string name = "")
        where T : struct, Enum =>
        Enum.IsDefined(value)
            ? value
            : throw OutOfRange(name, $"must be one of {string.Join(", ", Enum.GetNames<T>())}; it was {value}.");

    public static T NotNull<T>(T? value, [CallerMemberName] string name = "")
        where T : class => value ?? throw new ArgumentNullException(CamelCase(name));

    private static ArgumentOutOfRangeException OutOfRange(string name, FormattableString rule) =>
        new(CamelCase(name), $"{CamelCase(name)} {rule.ToString(CultureInfo.InvariantCulture)}");

    private static string Because(string? why) => why is null ? "" : $" ({why})";
    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
