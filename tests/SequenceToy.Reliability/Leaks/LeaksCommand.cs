using System.CommandLine;

namespace SequenceToy.Reliability.Leaks;

/// <summary>The command <c>leaks</c>.</summary>
internal static class LeaksCommand
{
    public static Command Create()
    {
        var command = new Command("leaks", "Counts native blocks that training on libtorch does not free; started by eng/native-leaks/check.");
        command.SetAction(_ =>
        {
            if (!NativeAllocations.AreCounted)
            {
                System.Console.Error.WriteLine("leaks counts nothing without the library of eng/native-leaks; start it with eng/native-leaks/check.");
                return 2;
            }

            return LeakRun.Run();
        });
        return command;
    }
}
