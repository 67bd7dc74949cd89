using System.CommandLine;

namespace SequenceToy.Console.Commands;

/// <summary>Creates options that take one of a few values, in upper or lower case.</summary>
internal static class ChoiceOption
{
    /// <param name="name">The option's name, such as --engine.</param>
    /// <param name="description">The help text.</param>
    /// <param name="names">The allowed values; the first is the default.</param>
    public static Option<string> Create(string name, string description, params string[] names)
    {
        var allowed = Array.ConvertAll(names, value => value.ToLowerInvariant());
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => allowed[0] };
        Restrict(option, name, allowed);
        return option;
    }

    /// <inheritdoc cref="Create"/>
    /// <returns>The option; null is the default.</returns>
    public static Option<string?> Optional(string name, string description, params string[] names)
    {
        var option = new Option<string?>(name) { Description = description };
        Restrict(option, name, Array.ConvertAll(names, value => value.ToLowerInvariant()));
        return option;
    }

    private static void Restrict(Option option, string name, string[] allowed)
    {
        option.CompletionSources.Add(allowed);
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var given] && !allowed.Contains(given.Value, StringComparer.OrdinalIgnoreCase))
            {
                result.AddError($"{name} must be one of {string.Join(", ", allowed)}; it was {ArgumentText.Of(given.Value)}.");
            }
        });
    }
}
