using System.CommandLine;

namespace SequenceToy.Reliability.Serve;

/// <summary>The command <c>serve</c>.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var seconds = new Option<int>("--seconds") { Description = "The duration.", DefaultValueFactory = _ => 60 };
        var command = new Command("serve", "Serves a network that is replaced and disposed all the time, and checks every response.") { seconds };
        command.SetAction(parsed =>
        {
            using var server = new PredictionServer();
            return new ServeRun(server).Run(TimeSpan.FromSeconds(parsed.GetValue(seconds)));
        });
        return command;
    }
}
