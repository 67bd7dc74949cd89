using System.CommandLine;

namespace SequenceToy.Console.Commands;

/// <summary>An option that takes one of a few words, in capitals or not.</summary>
internal static class ChoiceOption
{
    /// <param name="name">The option.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="names">What can be chosen; the first unless another is.</param>
    public static Option<string> Create(string name, string description, params string[] names)
    {
        var allowed = Array.ConvertAll(names, value => value.ToLowerInvariant());
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => allowed[0] };
        option.CompletionSources.Add(allowed);
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var given] && !allowed.Contains(given.Value, StringComparer.OrdinalIgnoreCase))
            {
                result.AddError($"{name} must be one of {string.Join(", ", allowed)}; it was {ArgumentText.Of(given.Value)}.");
            }
        });
        return option;
    }
}
