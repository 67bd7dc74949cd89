using System.CommandLine;

namespace SequenceToy.Console.Commands;

/// <summary>Finds the command or option that an unknown word of the command line may mean.</summary>
internal static class MistypedWord
{
    private const int LettersPerMistake = 3;

    /// <summary>Returns a question with the nearest name; empty when none is near.</summary>
    /// <param name="parsed">The command line, with a word that is neither command nor option.</param>
    public static string Question(ParseResult parsed)
    {
        if (parsed.UnmatchedTokens.Count == 0)
        {
            return "";
        }

        var (word, command) = (parsed.UnmatchedTokens[0], parsed.CommandResult.Command);
        var names = word.StartsWith('-') ? command.Options.SelectMany(option => option.Aliases.Append(option.Name))
            : command.Subcommands.Select(subcommand => subcommand.Name);
        var near = names.Select(name => (Name: name, Mistakes: Mistakes(name, word)))
            .Where(name => name.Mistakes <= Math.Max(1, word.Trim('-').Length / LettersPerMistake))
            .OrderBy(name => name.Mistakes).Select(name => name.Name).FirstOrDefault();
        return near is null ? "" : $" Did you mean {near}?";
    }

    // Letters in another order are one mistake.
    private static int Mistakes(string name, string word) =>
        name.Order().SequenceEqual(word.Order()) ? 1 : EditDistance.Between(name, word);
}
