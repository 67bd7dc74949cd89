using System.CommandLine;

namespace SequenceToy.Console.Commands;

/// <summary>Options that a saved network answers for itself, unless they are given.</summary>
internal static class TrainingDefaults
{
    private const string Default = " [default: ";

    /// <summary>Makes the values of the training the default, and says so.</summary>
    /// <param name="options">The options; each is read only if it was given.</param>
    public static void ApplyTo(params IEnumerable<Option> options)
    {
        foreach (var option in options)
        {
            option.Description = $"{option.Description!.Split(Default)[0]}{Default}as in training]";
            if (option is Option<string> choice)
            {
                choice.DefaultValueFactory = null;
            }
        }
    }
}
