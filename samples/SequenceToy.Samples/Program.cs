// The console of src/SequenceToy.Console, with libtorch beside it.
return SequenceToy.Console.Program.Main(args);
