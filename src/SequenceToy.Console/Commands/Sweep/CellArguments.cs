using System.CommandLine;

namespace SequenceToy.Console.Commands.Sweep;

/// <summary>Creates the experiment of a cell as <c>run</c> does: the value of each axis is an option of its command line.</summary>
internal sealed class CellArguments
{
    private static readonly ParserConfiguration WithoutFiles = new() { ResponseFileTokenReplacer = null };

    private readonly TaskEntry task;
    private readonly string[] given;
    private readonly IReadOnlyList<OverAxis> axes;
    private readonly RunOptions options = new(areOfOneNetwork: true);
    private readonly Command command = new("run");
    private readonly Dictionary<string, ConfigSettings?> configs = new(StringComparer.Ordinal);

    /// <param name="task">The task.</param>
    /// <param name="given">The options of all cells, as arguments.</param>
    /// <param name="axes">The axes.</param>
    public CellArguments(TaskEntry task, string[] given, IReadOnlyList<OverAxis> axes)
    {
        (this.task, this.given, this.axes) = (task, given, axes);
        options.AddTo(command);
    }

    /// <summary>Returns the options that were given, as arguments.</summary>
    public static string[] Given(ParseResult parsed, IEnumerable<Option> options) =>
    [
        .. options.Where(option => GivenOption.Is(parsed, option))
            .SelectMany(option => parsed.GetResult(option)!.Tokens.Select(token => token.Value).ToArray() switch
            {
                [] => [option.Name],
                ["", ..] => [option.Name, ""],
                [var value, ..] => new[] { $"{option.Name}={value}" },
            }),
    ];

    /// <summary>Creates the experiment with a value of each axis.</summary>
    /// <exception cref="ArgumentException">A value does not fit its option; the message has the values and the option.</exception>
    public SequenceExperiment Experiment(IReadOnlyList<string> values)
    {
        try
        {
            var parsed = command.Parse([.. given, .. axes.Zip(values, (axis, value) => $"{axis.Option.Name}={value}")], WithoutFiles);
            if (parsed.Errors.Count > 0)
            {
                throw new ArgumentException(parsed.Errors[0].Message);
            }

            var request = options.Read(parsed, Config);
            return request.Experiment(task.Create(request.Steps));
        }
        catch (ArgumentException problem) when (values.Count > 0)
        {
            var cell = string.Join(' ', axes.Zip(values, (axis, value) => $"{axis.Name}={ArgumentText.Of(value)}"));
            throw new ArgumentException($"--over {cell}: {RunOptions.Named(problem)}", problem);
        }
    }

    private ConfigSettings? Config(string? path) =>
        path is null ? null
        : configs.TryGetValue(path, out var settings) ? settings
        : configs[path] = ConfigFile.Read(path);
}
