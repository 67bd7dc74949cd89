using System.CommandLine;
using System.Globalization;
using System.Numerics;

namespace SequenceToy.Console.Commands;

/// <summary>Creates options that take a number, in every culture with a decimal point and without thousands separators.</summary>
internal static class NumberOption
{
    /// <param name="name">The option's name, such as --epochs.</param>
    /// <param name="description">The help text.</param>
    /// <param name="example">An allowed number, for error messages.</param>
    /// <param name="isDefault">True when the example is the default, too. Default: false.</param>
    public static Option<int?> Whole(string name, string description, int example, bool isDefault = false)
    {
        var option = Create(name, description, NumberStyles.AllowLeadingSign, "a whole number", example);
        option.DefaultValueFactory = isDefault ? _ => example : null;
        return option;
    }

    /// <inheritdoc cref="Whole"/>
    public static Option<double?> Real(string name, string description, double example) =>
        Create(name, description, NumberStyles.Float, "a number", example);

    private static Option<T?> Create<T>(string name, string description, NumberStyles style, string kind, T example)
        where T : struct, INumber<T> => new(name)
        {
            Description = description,
            CustomParser = result =>
            {
                if (T.TryParse(result.Tokens[0].Value, style, CultureInfo.InvariantCulture, out var number))
                {
                    return number;
                }

                result.AddError(
                    FormattableString.Invariant(
                        $"{name} must be {kind} such as {example}; it was {ArgumentText.Of(result.Tokens[0].Value)}."));
                return null;
            },
        };
}
