using System.Text.Json;
using SequenceToy.Reliability.Fuzz.Readers;

namespace SequenceToy.Reliability.Fuzz.Mutations;

/// <summary>Gives a valid call of the console one to three options with values that are mostly wrong, or changes its arguments.</summary>
internal static class ArgumentsMutation
{
    public static Mutation Of(byte[] valid, SeededRandom random)
    {
        var args = JsonSerializer.Deserialize<List<string>>(valid)!;
        var command = args[0].StartsWith('-') ? "" : args[0];
        var options = OptionNames.OfCommand[command];
        for (var left = random.Pick(1, 1, 2, 3); left > 0; left--)
        {
            if (options.Length > 0 && random.Chance(0.8))
            {
                Set(args, random.Pick(options), random.Pick(BadValues.All));
            }
            else
            {
                Change(args, random);
            }
        }

        var bytes = JsonSerializer.SerializeToUtf8Bytes(args);
        return new Mutation(bytes, System.Text.Encoding.UTF8.GetString(bytes));
    }

    private static void Set(List<string> args, string option, string value)
    {
        var at = args.IndexOf(option);
        if (at < 0)
        {
            args.AddRange([option, value]);
        }
        else if (at + 1 < args.Count)
        {
            args[at + 1] = value;
        }
    }

    private static void Change(List<string> args, SeededRandom random)
    {
        // Not the options that keep training short.
        var end = args.FindIndex(arg => arg.StartsWith('-'));
        var at = random.Position(end < 0 ? args.Count : end);
        switch (random.NextInt32(0, 2))
        {
            case 0:
                args.Insert(at, random.Pick(BadValues.All));
                break;
            case 1 when args.Count > 0 && end != 0:
                args[at] = random.Pick(BadValues.All);
                break;
            default:
                args.Add(random.Pick(BadValues.All));
                break;
        }
    }
}
