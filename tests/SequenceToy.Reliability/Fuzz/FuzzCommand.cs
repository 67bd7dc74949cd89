using System.CommandLine;

namespace SequenceToy.Reliability.Fuzz;

/// <summary>The command <c>fuzz</c>.</summary>
internal static class FuzzCommand
{
    public static Command Create()
    {
        var seconds = new Option<int?>("--seconds") { Description = "Ends after this time. [default: 60 without --count]" };
        var count = new Option<long?>("--count") { Description = "Ends after this number of inputs over all readers." };
        var seed = new Option<int>("--seed") { Description = "Another seed gives other inputs.", DefaultValueFactory = _ => 1 };
        var reader = new Option<string?>("--reader") { Description = "Only this reader: " + string.Join(", ", Reader.All.Select(each => each.Name)) };
        var only = new Option<int?>("--only") { Description = "Only the input with this index; needs --reader." };
        var keep = new Option<string?>("--keep") { Description = "Folder for the inputs of findings." };
        reader.AcceptOnlyFromAmong([.. Reader.All.Select(each => each.Name)]);
        var command = new Command("fuzz", "Gives damaged files and wrong options to every reader.") { seconds, count, seed, reader, only, keep };
        command.SetAction(parsed =>
        {
            var readers = Reader.All.Where(each => parsed.GetValue(reader) is { } name ? string.Equals(each.Name, name, StringComparison.Ordinal) : !each.IsOnlyByName).ToArray();
            var limit = parsed.GetValue(seconds) ?? (parsed.GetValue(count) is null ? 60 : int.MaxValue);
            using var run = new FuzzRun(readers, parsed.GetValue(seed), parsed.GetValue(keep));
            return parsed.GetValue(only) is { } index
                ? run.Repeat(index)
                : run.Run(TimeSpan.FromSeconds(limit), parsed.GetValue(count) ?? long.MaxValue);
        });
        return command;
    }
}
